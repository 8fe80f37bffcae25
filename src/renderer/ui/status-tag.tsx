interface StatusTagProps {
  /** A code of the list of situations. Codes not known here are shown plainly. */
  readonly status: string;
  readonly label: string;
}

const TONES: Readonly<Record<string, string>> = {
  detained: 'urgent',
  'in-hiding': 'urgent',
  returned: 'urgent',
  'in-transit': 'due',
  'contact-lost': 'due',
  resettled: 'fine',
  'in-contact': 'fine',
};

/** A situation in words; the colour only repeats them. */
export function StatusTag({ status, label }: StatusTagProps) {
  return <span className={`tag tag--${TONES[status] ?? 'plain'}`}>{label}</span>;
}
