import { useEffect, useState } from 'react';
import { say } from '../../words/say';
import { drawDiagram } from './drawDiagram';
import { MermaidUnavailable } from './loadMermaid';
import { useColorMode } from './useColorMode';

export type DrawingState =
  | { phase: 'drawing' }
  | { phase: 'drawn'; url: string; width: number; height: number }
  /** `detail`: what Mermaid says. */
  | { phase: 'failed'; reason: string; detail: string | null };

/** Draws a diagram in the colours of the page. */
export function useDrawing(source: string): DrawingState {
  const mode = useColorMode();
  const [state, setState] = useState<DrawingState>({ phase: 'drawing' });

  useEffect(() => {
    let isWanted = true;
    let url: string | undefined;
    drawDiagram(source, mode).then(
      ({ svg, ...size }) => {
        if (!isWanted) return;
        url = URL.createObjectURL(svg);
        setState({ phase: 'drawn', url, ...size });
      },
      (failure: unknown) => {
        if (isWanted) setState(failed(failure));
      },
    );
    return () => {
      isWanted = false;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [source, mode]);

  return state;
}

const failed = (failure: unknown): DrawingState =>
  failure instanceof MermaidUnavailable
    ? { phase: 'failed', reason: say('diagrams.unavailable'), detail: null }
    : { phase: 'failed', reason: say('diagrams.failed'), detail: failure instanceof Error ? failure.message : null };
