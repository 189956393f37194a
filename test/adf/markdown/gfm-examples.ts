/** Each thing that GitHub adds to CommonMark, with its edges; no package ships the examples of its specification. */
export const gfmExamples = [
  // Tables
  '| name | team |\n| --- | --- |\n| Ada | Engines |\n',
  '| left | middle | right |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |\n',
  'name | team\n- | -\nAda | Engines\n',
  '| code |\n| --- |\n| `a \\| b` |\n| **a \\| b** |\n',
  '| name | team |\n| --- | --- |\n| Ada | Engines |\n> a quote ends it\n',
  '| name | team |\n| --- | --- |\n| Ada | Engines |\nGrace\n\nnot in it\n',
  '| name | team |\n| --- |\n| Ada | Engines |\n',
  '| name | team |\n| --- | --- |\n| Ada |\n| Grace | Compilers | more |\n',
  '| name | team |\n| --- | --- |\n',
  '| a |\n| - |\n\n| b |\n| - |\n',
  '- item\n\n  | a |\n  | - |\n  | b |\n',
  '> | a |\n> | - |\n> | b |\n',
  '| [a](/x "|") | ![b](/y) |\n| - | - |\n',
  // Task lists
  '- [ ] open\n- [x] done\n',
  '- [x] outer\n  - [ ] inner\n  - [x] also\n- [ ] next\n',
  '1. [ ] first\n2. [X] second\n',
  '* [ ] star\n+ [ ] plus\n',
  '- [ ]no space\n- [  ] two spaces\n- [y] other\n- text [ ] inside\n',
  '- [ ] [a link](/x) and `code`\n\n  with more\n',
  // Strikethrough
  '~~gone~~ here\n',
  'a ~~word~~ ~~word~~ b\n',
  'this ~~spans\n\nno paragraphs~~.\n',
  '~~**strong** and `code`~~\n',
  // Autolinks
  'www.example.com\n',
  'Visit www.example.com/path for more.\n',
  'www.example.com/search?q=(inside)\n\nwww.example.com/search?q=(inside))\n\n(www.example.com/search?q=(inside))\n',
  'www.example.com/search?q=a&n=b\n\nwww.example.com/search?q=a&n;\n',
  'www.example.com/a<b\n',
  'http://example.com\n\n(Visit https://secure.example.com/help?topic=(a).)\n',
  'ada@example.com\n\nada@example and ada.b-c_d@a.b\n\nada.b-c_d@a.b-\n',
  'ftp://example.com/file, mailto:ada@example.com\n',
  // Alerts
  '> [!NOTE]text in the first line\n',
  // Footnotes
  'One[^1], two[^note].\n\n[^1]: First.\n[^note]: Second,\n    on two lines.\n',
  'No[^missing].\n',
  '[^first]: Before.\n\nAfter[^first].\n',
];
