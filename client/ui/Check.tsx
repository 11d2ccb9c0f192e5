import { type ReactNode, useId } from 'react';
import './check.css';

interface CheckProps {
  isOn: boolean;
  onChange(on: boolean): void;
  count: number;
  hint?: string;
  children: ReactNode;
}

/** A checkbox with its count at the end of the row. */
export function Check({ isOn, onChange, count, hint, children }: CheckProps) {
  const id = useId();
  return (
    <label className="check" htmlFor={id} title={hint}>
      <input id={id} type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span className="check-label">{children}</span>
      <span className="check-count">{count}</span>
    </label>
  );
}
