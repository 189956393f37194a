import type { ChangedBlock, ChangedDetail } from '../../../../../src/contract/api';
import { say } from '../../../words/say';
import { Spoken } from '../../Spoken';
import { groupWords } from './groupWords';
import styles from './WhatChanged.module.css';

type Words = ChangedBlock['words'][number];

/** One block, with the words that were added and removed in it. */
export function ChangedBlockView({ block: { change, kind, words, details = [] } }: { block: ChangedBlock }) {
  const named = { change: say('approval.change', { change }), kind: say('approval.kind', { kind }) };
  const hasSameWords = words.length > 0 && words.every((part) => part.change === 'same');
  return (
    <div className={styles.block} data-change={change} data-kind={kind}>
      <p className={styles.kind}>
        {hasSameWords ? say('approval.blockSameWords', named) : say('approval.block', named)}
      </p>
      {words.length > 0 && (
        <p className={styles.words}>
          {groupWords(words).map((part, index) => (
            // The changes never change, so their places name them.
            <Part key={index} part={part} />
          ))}
        </p>
      )}
      {details.length > 0 && (
        <ul className={styles.details}>
          {details.map((detail) => (
            <li key={`${detail.what} ${detail.name}`}>{sayDetail(detail)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function sayDetail({ what, name, before, after }: ChangedDetail): string {
  const change: ChangedBlock['change'] = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return say('approval.changedDetail', {
    what,
    name: what === 'formatting' ? say('approval.formatName', { format: name }) : name,
    change,
    before: sayValue(what, before ?? ''),
    after: sayValue(what, after ?? ''),
  });
}

/** Values that Confluence shows by a word of its own. */
function sayValue(what: ChangedDetail['what'], value: string): string {
  if (what === 'color') return say('approval.colorName', { color: value });
  return what === 'state' ? say('approval.decisionState', { state: value }) : value;
}

function Part({ part: { text, change } }: { part: Words }) {
  switch (change) {
    case 'same':
      return <>{text}</>;
    case 'added':
      return (
        <ins>
          <Spoken>{say('approval.spokenAdded')}</Spoken>
          {text}
        </ins>
      );
    case 'removed':
      return (
        <del>
          <Spoken>{say('approval.spokenRemoved')}</Spoken>
          {text}
        </del>
      );
  }
}
