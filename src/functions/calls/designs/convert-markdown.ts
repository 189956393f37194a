import type { Handler } from '../../runtime/answering';
import { documentOfMarkdown } from '../../../features/designs/markdown-document';

export const convertMarkdown: Handler<'convertMarkdown'> = ({ markdown }) => documentOfMarkdown(markdown);
