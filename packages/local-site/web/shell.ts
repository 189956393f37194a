import { themeAttribute } from './tokens';

/** Kept by the site's session. */
const colorModeCookie = 'site-theme';

const colorModeOf = (request: Request): string => {
  const cookies = request.headers.get('cookie') ?? '';
  return new RegExp(`(?:^|; )${colorModeCookie}=dark(?:;|$)`).test(cookies) ? 'dark' : 'light';
};

/**
 * The page that a bundled script fills, already in the colours that the person chose. `confluencePage`: under which path
 * Confluence's renderer and editor are, where the site has them.
 */
export const shell = (request: Request, script: 'app' | 'renderer', confluencePage: string | undefined): Response =>
  new Response(
    `<!doctype html>
<html lang="en" data-color-mode="${colorModeOf(request)}" data-theme="${themeAttribute}"${confluencePage === undefined ? '' : ` data-confluence-page="${confluencePage}"`}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Local site</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/_site/assets/tokens.css">
    <link rel="stylesheet" href="/_site/assets/${script}.css">
    <script type="module" src="/_site/assets/${script}.js"></script>
  </head>
  <body class="${script}">
    <div id="root"></div>
  </body>
</html>
`,
    { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } },
  );
