/** The least that a page of React and Atlaskit can be: what the app’s surfaces are measured beside. */
import 'virtual:design-tokens.css';
import Button from '@atlaskit/button/default/button';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root')!).render(<Button appearance="primary">A button</Button>);
