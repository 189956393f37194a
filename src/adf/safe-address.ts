const schemes = new Set(
  ['http', 'https', 'ftp', 'ftps', 'sftp', 'ssh', 'git', 'svn', 'mailto', 'tel', 'sms', 'callto', 'facetime'].concat([
    'skype',
    'sip',
    'sips',
    'xmpp',
    'irc',
    'slack',
    'whatsapp',
    'news',
    'urn',
    'magnet',
    'smb',
  ]),
);

/** Whether a page may link there: an address without a scheme, or with one of those that Confluence opens. */
export function isSafeAddress(address: string): boolean {
  // Browsers ignore white space and control characters in a scheme.
  // eslint-disable-next-line no-control-regex
  const [, scheme] = /^([^/?#:]*):/.exec(address.replace(/[\u0000-\u0020\u007f]/g, '')) ?? [];
  return scheme === undefined || schemes.has(scheme.toLowerCase());
}

/** Whether Confluence can show an image from there. */
export function isOnTheWeb(address: string): boolean {
  return /^https?:\/\/./i.test(address);
}
