// adf-builder's own base classes; its entry point leaves them out.
export { ContentNode, InlineNode, TopLevelNode } from 'adf-builder/dist/nodes/index.js';
