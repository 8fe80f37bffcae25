import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone?: 'plain' | 'error';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A message in the page, read out by screen readers: errors at once, others when the reader pauses. */
export function Notice({ tone = 'plain', children, actions }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <p className="notice__text">{children}</p>
      {actions !== undefined && <div className="notice__actions">{actions}</div>}
    </div>
  );
}
