import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `primary` once a screen, for what one came to do. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
}

/** A push button; by default of the plain look and not submitting. */
export function Button({ look = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`button button--${look}`} />;
}
