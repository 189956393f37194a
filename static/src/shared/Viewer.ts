import type { FullContext } from '@forge/bridge';
import { createContext, useContext } from 'react';

/** Where the surface is shown, and to whom. */
export type ForgeContext = FullContext;

const Viewer = createContext<ForgeContext | null>(null);

export const ViewerProvider = Viewer.Provider;

export function useForgeContext(): ForgeContext {
  const context = useContext(Viewer);
  if (context === null) throw new Error('A surface has to be started with startSurface.');
  return context;
}
