import type { Handler } from '../handler';
import { textAttribute } from '../node';

export const Emoji: Handler = ({ node }) => <>{textAttribute(node, 'text') ?? textAttribute(node, 'shortName')}</>;
