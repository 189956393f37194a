/**
 * What each name of the ADF schema is to a digest. `content`: a change of it is a change of the design. `progress`: it
 * is kept apart. `layout`: it is in no digest. A name that is not here is content.
 */
export type DigestClass = 'content' | 'progress' | 'layout';

interface NamedClasses {
  /** Of the node or mark itself: whether it is there. */
  itself: DigestClass;
  attributes: Readonly<Record<string, DigestClass>>;
}

const content = (attributes: NamedClasses['attributes'] = {}): NamedClasses => ({ itself: 'content', attributes });
const layout = (attributes: NamedClasses['attributes'] = {}): NamedClasses => ({ itself: 'layout', attributes });

const id = { localId: 'layout' } as const;
const card = { ...id, url: 'content', data: 'content' } as const;
const extension = {
  ...id,
  extensionKey: 'content',
  extensionType: 'content',
  parameters: 'content',
  text: 'content',
} as const;
const cell = {
  ...id,
  colspan: 'content',
  rowspan: 'content',
  background: 'content',
  colwidth: 'layout',
  valign: 'layout',
} as const;
const media = {
  ...id,
  type: 'content',
  id: 'content',
  collection: 'content',
  alt: 'content',
  occurrenceKey: 'layout',
  width: 'layout',
  height: 'layout',
} as const;
const ruleLook = { color: 'content', style: 'layout', weight: 'layout' } as const;

/** Node types, those of the schema's stage 0 as well. */
export const nodeClasses: Readonly<Record<string, NamedClasses>> = {
  doc: content(),
  text: content(),
  paragraph: content(id),
  heading: content({ ...id, level: 'content' }),
  hardBreak: content({ ...id, text: 'layout' }),
  rule: content({ ...id, ...ruleLook }),
  bodiedRule: content({ ...id, ...ruleLook, alignment: 'layout' }),
  blockquote: content(id),
  codeBlock: content({ ...id, language: 'content', uniqueId: 'layout', wrap: 'layout', hideLineNumbers: 'layout' }),
  bulletList: content(id),
  orderedList: content({ ...id, order: 'content' }),
  listItem: content(id),
  taskList: content(id),
  taskItem: content({ ...id, state: 'progress' }),
  blockTaskItem: content({ ...id, state: 'progress' }),
  decisionList: content(id),
  decisionItem: content({ ...id, state: 'content' }),
  panel: content({
    ...id,
    panelType: 'content',
    panelIcon: 'content',
    panelIconId: 'content',
    panelIconText: 'content',
    panelColor: 'content',
  }),
  expand: content({ ...id, title: 'content' }),
  nestedExpand: content({ ...id, title: 'content' }),
  layoutSection: content({ ...id, columnRuleStyle: 'layout' }),
  layoutColumn: content({ ...id, width: 'layout', valign: 'layout' }),
  table: content({
    ...id,
    isNumberColumnEnabled: 'content',
    displayMode: 'layout',
    layout: 'layout',
    width: 'layout',
  }),
  tableRow: content(id),
  tableCell: content(cell),
  tableHeader: content(cell),
  media: content({ ...media, url: 'content' }),
  mediaInline: content({ ...media, data: 'content' }),
  mediaGroup: content(),
  mediaSingle: content({ ...id, layout: 'layout', width: 'layout', widthType: 'layout' }),
  caption: content(id),
  mention: content({ ...id, id: 'content', text: 'layout', accessLevel: 'layout', userType: 'layout' }),
  emoji: content({ ...id, shortName: 'content', id: 'content', text: 'content' }),
  status: content({ ...id, text: 'content', color: 'content', style: 'content' }),
  date: content({ ...id, timestamp: 'content' }),
  placeholder: content({ ...id, text: 'content' }),
  inlineCard: content(card),
  blockCard: content({ ...card, datasource: 'content', layout: 'layout', width: 'layout' }),
  embedCard: content({
    ...card,
    layout: 'layout',
    width: 'layout',
    originalHeight: 'layout',
    originalWidth: 'layout',
  }),
  extension: content({ ...extension, layout: 'layout' }),
  bodiedExtension: content({ ...extension, layout: 'layout' }),
  inlineExtension: content(extension),
  multiBodiedExtension: content({ ...extension, layout: 'layout' }),
  extensionFrame: content(id),
  syncBlock: content({ ...id, resourceId: 'content' }),
  bodiedSyncBlock: content({ ...id, resourceId: 'content' }),
};

/** Marks. */
export const markClasses: Readonly<Record<string, NamedClasses>> = {
  strong: content(),
  em: content(),
  underline: content(),
  strike: content(),
  code: content(),
  subsup: content({ type: 'content' }),
  textColor: content({ color: 'content' }),
  backgroundColor: content({ color: 'content' }),
  fontSize: content({ fontSize: 'content' }),
  indentation: content({ level: 'content' }),
  border: content({ color: 'content', size: 'layout' }),
  link: content({
    href: 'content',
    title: 'content',
    id: 'layout',
    collection: 'layout',
    occurrenceKey: 'layout',
    // What Confluence remembers of a link.
    __confluenceMetadata: 'layout',
  }),
  // The name of a table that a chart shows, and the tables that a chart shows.
  fragment: content({ localId: 'content', name: 'content' }),
  dataConsumer: content({ sources: 'content' }),
  alignment: layout({ align: 'layout' }),
  annotation: layout({ id: 'layout', annotationType: 'layout' }),
  breakout: layout({ mode: 'layout', width: 'layout' }),
};

/** What an attribute is where it is not there: editors write these out, or leave them away. */
const defaults: Readonly<Record<string, unknown>> = {
  colspan: 1,
  rowspan: 1,
  order: 1,
  title: '',
  style: '',
  language: '',
  alt: '',
  isNumberColumnEnabled: false,
};

type Attributes = Readonly<Record<string, unknown>>;

/** The attributes of a node or a mark that are of a class; undefined for none. */
export function attributesOf(
  classes: Readonly<Record<string, NamedClasses>>,
  { type, attrs }: { type: string; attrs?: Attributes | undefined },
  wanted: DigestClass,
): Record<string, unknown> | undefined {
  const named = Object.hasOwn(classes, type) ? classes[type]?.attributes : undefined;
  const found = Object.entries(attrs ?? {}).filter(
    ([name, value]) =>
      (named && Object.hasOwn(named, name) ? named[name] : 'content') === wanted &&
      value !== null &&
      value !== undefined &&
      !(Object.hasOwn(defaults, name) && value === defaults[name]),
  );
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

export const isLayout = (classes: Readonly<Record<string, NamedClasses>>, type: unknown): boolean =>
  typeof type === 'string' && Object.hasOwn(classes, type) && classes[type]?.itself === 'layout';
