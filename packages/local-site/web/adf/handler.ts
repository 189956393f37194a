import type { ComponentType, ReactNode } from 'react';
import type { AdfNode } from './node';

/** Shows one type of node, around what is inside it. */
export type Handler = ComponentType<{ node: AdfNode; anchor?: string | undefined; children?: ReactNode }>;
