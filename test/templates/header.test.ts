import type { AdfNode } from '../../src/contract/adf-node';
import { templateOf } from '../../src/features/templates/built-in/registry';
import { emptyPrefill, samplePrefill } from './sample';

const strong = (text: string): AdfNode => ({ type: 'text', text, marks: [{ type: 'strong' }] });
const text = (words: string): AdfNode => ({ type: 'text', text: words });
const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });
const labelled = (label: string, ...content: AdfNode[]): AdfNode =>
  paragraph(strong(`${label}:`), text(' '), ...content);
const prompt = (words: string): AdfNode => ({ type: 'placeholder', attrs: { text: words } });
const item = (...content: AdfNode[]): AdfNode => ({ type: 'listItem', content: [paragraph(...content)] });
const title = (...content: AdfNode[]): AdfNode => ({ type: 'heading', attrs: { level: 1 }, content });

const draft: AdfNode = { type: 'status', attrs: { text: 'Draft', color: 'neutral' } };
const date: AdfNode = { type: 'date', attrs: { timestamp: '1776211200000' } };
const card = (url: string): AdfNode => ({ type: 'inlineCard', attrs: { url } });
const epic = card('https://example.atlassian.net/browse/ROOM-1');
const authors: AdfNode[] = [
  { type: 'mention', attrs: { id: '712020:ada', text: '@Ada Park' } },
  text(', '),
  { type: 'mention', attrs: { id: '712020:ben', text: '@Ben Ortiz' } },
];
const study: AdfNode = {
  type: 'text',
  text: 'Study',
  marks: [{ type: 'link', attrs: { href: 'https://example.com/study' } }],
};
const board = card('https://example.com/board');

it('feature opens with the name, date, authors, status and epic', () => {
  expect(templateOf('feature').build(samplePrefill).content.slice(0, 5)).toEqual([
    title(text('Technical Design: Room holds')),
    labelled('Date', date),
    labelled('Author', ...authors),
    labelled('Status', draft),
    labelled('Context', epic),
  ]);
});

it('feature closes with the epic and the related links', () => {
  expect(templateOf('feature').build(samplePrefill).content.at(-1)).toEqual({
    type: 'bulletList',
    content: [
      item(text('PRD: '), prompt('Paste the link')),
      item(text('Epic: '), epic),
      item(text('Related ADRs: '), prompt('Paste the links')),
      item(study),
      item(board),
    ],
  });
});

it('engineering opens with the status, authors, dates and related documents', () => {
  expect(templateOf('engineering').build(samplePrefill).content.slice(0, 7)).toEqual([
    title(text('Technical Design Document (TDD): Room holds')),
    labelled('Status', draft),
    labelled('Author', ...authors),
    labelled('Created', date),
    labelled('Last Updated', date),
    paragraph(strong('Related Documents:')),
    {
      type: 'bulletList',
      content: [
        item(epic),
        item(text('PRD: '), prompt('Paste the requirements page')),
        item(text('RFC: '), prompt('Paste it, if one led here')),
        item(text('ADRs: '), prompt('Paste the decisions this rests on')),
        item(study),
        item(board),
      ],
    },
  ]);
});

it('comprehensive opens with the status, authors, dates and issues', () => {
  expect(templateOf('comprehensive').build(samplePrefill).content.slice(0, 7)).toEqual([
    title(text('Technical Design Document: Room holds')),
    labelled('Status', draft),
    labelled('Author(s)', ...authors),
    labelled('Date', date),
    labelled('Last Updated', date),
    labelled('Related Issue', epic),
    labelled('Related Sub-Issues', prompt('Paste them, once there are some')),
  ]);
});

it('guardrails opens with the name, authors, epic and links, and closes with the status and dates', () => {
  const { content } = templateOf('guardrails').build(samplePrefill);
  expect([...content.slice(0, 4), ...content.slice(-4)]).toEqual([
    title(text('Room holds - Technical Design')),
    paragraph(...authors, text(' · '), epic),
    paragraph(study),
    paragraph(board),
    { type: 'rule' },
    labelled('Status', draft),
    labelled('Created', date),
    labelled('Last Updated', date),
  ]);
});

it('architecture opens with the name, status, authors, date and epic under its title', () => {
  expect(templateOf('architecture').build(samplePrefill).content.slice(0, 3)).toEqual([
    title(text('Technical Design Document')),
    paragraph(text('Room holds '), draft),
    paragraph(...authors, text(' · '), date, text(' · '), epic),
  ]);
});

it('asks for the authors and the epic where there are none', () => {
  expect(templateOf('feature').build(emptyPrefill).content.slice(2, 5)).toEqual([
    labelled('Author', prompt('@Author')),
    labelled('Status', draft),
    labelled('Context', prompt('Where the request comes from: paste the epic or PRD')),
  ]);
});
