/** The least that a page of React and Atlaskit can be: what the app’s surfaces are measured beside. */
import 'virtual:design-tokens.css';
import Button from '@atlaskit/button/default/button';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Button appearance="primary">A button</Button>);
