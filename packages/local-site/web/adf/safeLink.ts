/** The address where it is one to follow (http, https, mailto, or within this site), and nothing otherwise. */
export const safeLink = (address: string): string | undefined => {
  if (/^(\/(?!\/)|#)/.test(address)) return address;
  return URL.canParse(address) && ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol)
    ? address
    : undefined;
};
