import type { AdfDocument, AdfNode } from '../adf/node';

const text = (value: string, ...marks: string[]): AdfNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });

/** One of each node that a design may hold, with the attributes that an editor is prone to lose. */
export const sampleDocument: AdfDocument = {
  type: 'doc',
  version: 1,
  content: [
    { type: 'heading', attrs: { level: 2, localId: 'h-1' }, content: [text('Overview')] },
    paragraph(text('Plain, '), text('bold', 'strong'), text(', '), text('both', 'em', 'strong'), text(' and '), {
      type: 'text',
      text: 'linked code',
      marks: [{ type: 'link', attrs: { href: 'https://example.com' } }, { type: 'code' }],
    }),
    { type: 'paragraph' },
    { type: 'paragraph', content: [] },
    {
      type: 'paragraph',
      attrs: { localId: 'p-1' },
      content: [text('Right')],
      marks: [{ type: 'alignment', attrs: { align: 'end' } }],
    },
    paragraph(
      { type: 'status', attrs: { text: 'DRAFT', color: 'neutral', localId: 's-1', style: '' } },
      { type: 'date', attrs: { timestamp: '1776211200000' } },
      { type: 'mention', attrs: { id: 'ada', text: '@Ada Park', accessLevel: '' } },
      { type: 'placeholder', attrs: { text: 'What is it for?' } },
      { type: 'hardBreak' },
      { type: 'inlineCard', attrs: { url: 'https://example.com/browse/SHOP-1' } },
      { type: 'emoji', attrs: { shortName: ':tada:', id: '1f389', text: '🎉' } },
    ),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('One'))] }] },
    { type: 'orderedList', attrs: { order: 3 }, content: [{ type: 'listItem', content: [paragraph(text('Three'))] }] },
    {
      type: 'taskList',
      attrs: { localId: 'tl' },
      content: [{ type: 'taskItem', attrs: { localId: 't-1', state: 'DONE' }, content: [text('Ask')] }],
    },
    {
      type: 'decisionList',
      attrs: { localId: 'dl' },
      content: [{ type: 'decisionItem', attrs: { localId: 'd-1', state: 'DECIDED' }, content: [text('Yes')] }],
    },
    {
      type: 'table',
      attrs: { isNumberColumnEnabled: false, layout: 'default', localId: 'table-1', width: 760 },
      content: [
        {
          type: 'tableRow',
          attrs: { localId: 'row-1' },
          content: [
            { type: 'tableHeader', attrs: {}, content: [paragraph(text('Question', 'strong'))] },
            { type: 'tableHeader', attrs: { colwidth: [120] }, content: [paragraph(text('Owner'))] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', attrs: { colspan: 2, background: '#e6fcff' }, content: [{ type: 'paragraph' }] },
          ],
        },
      ],
    },
    { type: 'codeBlock', attrs: { language: 'mermaid' }, content: [text('graph TD')] },
    { type: 'codeBlock' },
    { type: 'panel', attrs: { panelType: 'note' }, content: [paragraph(text('Mind this'))] },
    { type: 'blockquote', content: [paragraph(text('Said'))] },
    { type: 'expand', attrs: { title: 'More' }, content: [paragraph(text('Hidden'))] },
    { type: 'rule' },
    { type: 'blockCard', attrs: { url: 'https://example.com' } },
    {
      type: 'layoutSection',
      content: [
        { type: 'layoutColumn', attrs: { width: 50 }, content: [paragraph(text('Left'))] },
        { type: 'layoutColumn', attrs: { width: 50 }, content: [paragraph(text('Right'))] },
      ],
    },
    {
      type: 'extension',
      attrs: {
        extensionKey: 'toc',
        extensionType: 'com.atlassian.confluence.macro.core',
        parameters: { macroParams: {} },
      },
    },
    {
      type: 'bodiedExtension',
      attrs: {
        layout: 'default',
        extensionType: 'com.atlassian.ecosystem',
        extensionKey: 'app/environment/static/tdd',
        text: 'TDD',
        localId: 'macro-1',
        parameters: { layout: 'extension', guestParams: { templateId: 'feature', templateVersion: 1 } },
      },
      content: [paragraph(text('Inside'))],
    },
  ],
};
