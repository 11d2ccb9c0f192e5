import { useState } from 'react';
import { useExplorer } from './store/explorer.ts';

/** So much of a hash tells two heads apart at a glance. */
const SHOWN = 8;

/** Which register this is: its size, and the head of its ledger, which `cartulary verify --head` holds it to. */
export function Footer() {
  const register = useExplorer((state) => state.register);
  return (
    <footer>
      {register && (
        <p>
          {register.entities.toLocaleString('en')} entities, {register.claims.toLocaleString('en')} claims
        </p>
      )}
      {register?.head && <Head head={register.head} />}
    </footer>
  );
}

function Head({ head }: { head: string }) {
  const [isCopied, setCopied] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const [sequence, hash] = head.split(':', 2);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(head);
      setCopied(true);
      window.setTimeout(() => setCopied(false), 2000);
    } catch {
      // Browsers give a clipboard to HTTPS and loopback alone, and may refuse it: then the head is there to be selected.
      setWhole(true);
    }
  };
  return (
    <p className="register-head">
      <span title={`Head of the ledger: ${head}`}>
        revision {Number(sequence).toLocaleString('en')} ·{' '}
        <code>{isWhole ? head : `${hash?.slice(0, SHOWN)}…`}</code>
      </span>
      <button
        type="button"
        className="link"
        title="Keep it elsewhere: cartulary verify --head proves that the register still holds this history."
        onClick={() => void copy()}
      >
        {isCopied ? 'Copied' : 'Copy head'}
      </button>
    </p>
  );
}
