const colors = ['blue', 'green', 'purple', 'teal', 'magenta', 'orange'];

/** A person's initials in a colour of their own; drawn, not written, as the name stands beside it. */
export const Avatar = ({ name }: { name: string }) => {
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)
    .toUpperCase();
  const color = colors[(name.length + name.charCodeAt(0)) % colors.length] ?? 'blue';
  return <span className={`avatar avatar-${color}`} data-initials={initials} />;
};
