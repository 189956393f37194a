/** An address of mail as GitHub knows one, such as `mailto:ada@example.com`. */
export const isMail = (address: string): boolean => /^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z\d]+$/i.test(address);
