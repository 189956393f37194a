import type { Handler } from './answering';
import { documentOfMarkdown } from './markdown-document';

export const convertMarkdown: Handler<'convertMarkdown'> = ({ markdown }) => documentOfMarkdown(markdown);
