import { view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { say } from '../../words/say';
import { ErrorMessage } from '../ErrorMessage';
import type { ForgeContext } from '../Viewer';
import { DocumentFrame, type FrameProps } from './DocumentFrame';
import styles from './DocumentView.module.css';

type Frames = { shown: FrameProps | null; next: FrameProps | null };

type Props = { context: ForgeContext; title: string };

/**
 * Shows `extension.macro.body` of a context in Confluence's own renderer. The renderer takes one document in a frame's
 * life, so another document gets another frame, which takes the old one's place once it shows something.
 */
export function DocumentView({ context, title }: Props) {
  const [frames, setFrames] = useState<Frames>({ shown: null, next: null });
  const [failed, setFailed] = useState(false);
  const [late, setLate] = useState(false);

  useEffect(() => {
    let outdated = false;
    view.createAdfRendererIframeProps(context).then(
      (next) => {
        if (!outdated) setFrames(({ shown }) => ({ shown, next }));
      },
      () => {
        if (!outdated) setFailed(true);
      },
    );
    return () => {
      outdated = true;
    };
  }, [context]);

  if (failed) {
    return (
      <ErrorMessage
        error={{
          code: 'unexpected',
          message: say('document.cannotShow.message'),
          advice: say('document.cannotShow.advice'),
        }}
      />
    );
  }
  const show = (frame: FrameProps, isLate: boolean) => {
    setFrames((now) => (now.next === frame ? { shown: frame, next: null } : now));
    setLate(isLate);
  };
  return (
    <>
      {late && <p role="status">{say('document.late')}</p>}
      <div className={styles.document}>
        {[frames.shown, frames.next].map(
          (frame) =>
            frame !== null && (
              <DocumentFrame
                key={frame.id}
                frame={frame}
                title={title}
                waits={frame === frames.next}
                onTold={() => {
                  show(frame, false);
                }}
                onLate={() => {
                  show(frame, true);
                }}
              />
            ),
        )}
      </div>
    </>
  );
}
