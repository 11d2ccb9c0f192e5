import type { ReactNode } from 'react';
import './progress.css';

/** A sign that something takes its time, with what it is and a way to stop it. */
export function Progress({ children, onCancel }: { children: ReactNode; onCancel(): void }) {
  return (
    <div className="progress" role="status">
      <span className="progress-dot" aria-hidden="true" />
      <span>{children}</span>
      <button type="button" className="btn" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
