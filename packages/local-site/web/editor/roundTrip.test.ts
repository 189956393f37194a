import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import { EditorState } from '@atlaskit/editor-prosemirror/state';
import Ajv from 'ajv';
import type { AdfDocument, AdfNode } from '../adf/node';
import { adfToProseMirror } from './adfToProseMirror';
import { proseMirrorToAdf } from './proseMirrorToAdf';
import { sampleDocument } from './sampleDocument';
import { schema } from './schema';

const { $schema: _draft, ...definition } = adfSchema;
const isAdf = new Ajv({ strict: false, allErrors: true, logger: false }).compile(definition);
const roundTrip = (document: AdfDocument) => proseMirrorToAdf(adfToProseMirror(document));
const documentOf = (...content: AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });

describe('Opening a document and saving it unchanged', () => {
  it('keeps a document with one of each node as it was', () => {
    expect(roundTrip(sampleDocument)).toEqual(sampleDocument);
  });

  it('starts from a document that is valid', () => {
    expect({ valid: isAdf(sampleDocument), errors: isAdf.errors }).toEqual({ valid: true, errors: null });
  });

  it('gives a document that the editor schema accepts', () => {
    expect(() => {
      adfToProseMirror(sampleDocument).check();
    }).not.toThrow();
  });

  it.each([
    ['an unknown block', documentOf({ type: 'hologram', attrs: { depth: 3 }, content: [{ type: 'paragraph' }] })],
    ['an unknown inline node', documentOf({ type: 'paragraph', content: [{ type: 'spark', attrs: { id: 1 } }] })],
    [
      'an unknown mark',
      documentOf({
        type: 'paragraph',
        content: [{ type: 'text', text: 'x', marks: [{ type: 'glow', attrs: { by: 2 } }] }],
      }),
    ],
    ['unknown attributes', documentOf({ type: 'paragraph', attrs: { mood: 'calm' }, content: [] })],
    [
      'a node where it does not belong',
      documentOf({ type: 'bulletList', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'stray' }] }] }),
    ],
    [
      'a panel that holds a table',
      documentOf({
        type: 'panel',
        attrs: { panelType: 'info' },
        content: [
          {
            type: 'table',
            content: [
              { type: 'tableRow', content: [{ type: 'tableCell', attrs: {}, content: [{ type: 'paragraph' }] }] },
            ],
          },
        ],
      }),
    ],
  ])('keeps %s', (_what, document) => {
    expect(roundTrip(document)).toEqual(document);
  });
});

describe('Changing a document', () => {
  const edit = (document: AdfDocument, change: (state: EditorState) => EditorState['tr']): AdfDocument => {
    const state = EditorState.create({ doc: adfToProseMirror(document) });
    return proseMirrorToAdf(state.apply(change(state)).doc);
  };

  it('writes the changed text and keeps all around it', () => {
    const row = (text: string): AdfNode => ({
      type: 'table',
      attrs: { localId: 'table-1', width: 760 },
      content: [
        {
          type: 'tableRow',
          attrs: { localId: 'row-1' },
          content: [
            { type: 'tableCell', attrs: {}, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
          ],
        },
      ],
    });
    expect(edit(documentOf(row('Old')), (state) => state.tr.insertText('New', 4, 7))).toEqual(documentOf(row('New')));
  });

  it('writes a changed attribute and keeps those the editor does not know', () => {
    const heading = (level: number): AdfNode => ({ type: 'heading', attrs: { level, mood: 'calm' }, content: [] });
    expect(edit(documentOf(heading(2)), (state) => state.tr.setNodeAttribute(0, 'level', 3))).toEqual(
      documentOf(heading(3)),
    );
  });

  it('drops an attribute that was removed', () => {
    const code = (attrs: AdfNode['attrs']): AdfNode => ({ type: 'codeBlock', attrs, content: [] });
    expect(
      edit(documentOf(code({ language: 'js' })), (state) => state.tr.setNodeAttribute(0, 'language', null)),
    ).toEqual(documentOf(code({})));
  });

  it('writes new nodes without empty attributes, and they are valid', () => {
    const written = edit(documentOf({ type: 'paragraph' }), (state) =>
      state.tr.replaceWith(0, 2, [
        schema.node('heading', { level: 1 }, schema.text('New')),
        schema.node('codeBlock'),
        schema.node('table', null, [
          schema.node('tableRow', null, [schema.node('tableCell', null, [schema.node('paragraph')])]),
        ]),
      ]),
    );
    expect({ written, valid: isAdf(written) }).toEqual({
      written: documentOf(
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'New' }] },
        { type: 'codeBlock', attrs: { hideLineNumbers: false } },
        {
          type: 'table',
          attrs: { isNumberColumnEnabled: false, layout: 'default' },
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [{ type: 'paragraph' }] }],
            },
          ],
        },
      ),
      valid: true,
    });
  });
});
