import { readInsertedConfig } from '../../static/src/picker/readInsertedConfig';
import type { ForgeContext } from '../../static/src/shared/Viewer';

const contextOf = (extension: Record<string, unknown>): ForgeContext => ({
  extension,
  environmentId: 'environment',
  environmentType: 'DEVELOPMENT',
  localId: 'here',
  locale: 'en-US',
  moduleKey: 'tdd',
  siteUrl: 'https://example.atlassian.net',
  timezone: 'UTC',
});
const bodyOf = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const text = { type: 'paragraph', content: [{ type: 'text', text: 'Money moves.' }] };

test('a macro that is being inserted has no config', () => {
  expect(readInsertedConfig(contextOf({ config: { templateId: 'feature' }, macro: { isInserting: true } }))).toBeNull();
});

test('a macro whose body is still the empty paragraph of a new one has no config', () => {
  const macro = { isInserting: false, body: bodyOf({ type: 'paragraph' }) };
  expect([
    readInsertedConfig(contextOf({ config: {}, macro })),
    readInsertedConfig(contextOf({ macro })),
    readInsertedConfig(contextOf({})),
  ]).toEqual([null, null, null]);
});

test('a design from Markdown keeps the epic alone', () => {
  const config = { epicId: '10001', epicKey: 'PAY-1', other: true };
  expect([
    readInsertedConfig(contextOf({ config, macro: { body: bodyOf(text) } })),
    readInsertedConfig(contextOf({ config: {}, macro: { body: bodyOf(text) } })),
  ]).toEqual([{ epicId: '10001', epicKey: 'PAY-1' }, {}]);
});

test('a design from a template keeps the template, be it built in or a team’s own', () => {
  const teamId = 'team-5ac1b1a4-6c1f-4b8e-9d80-0f2f3a4b5c6d';
  expect([
    readInsertedConfig(contextOf({ config: { templateId: teamId, templateVersion: 3 } })),
    readInsertedConfig(contextOf({ config: { templateId: 'feature' } })),
    readInsertedConfig(contextOf({ config: { templateId: 'another' } })),
  ]).toEqual([{ templateId: teamId, templateVersion: 3 }, { templateId: 'feature', templateVersion: 1 }, null]);
});
