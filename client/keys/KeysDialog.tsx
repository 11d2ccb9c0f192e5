import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './keys.css';

const KEYS: [keys: string[], what: string][] = [
  [['/'], 'Search'],
  [['o'], 'Go to the outline'],
  [['↑', '↓'], 'Move through the outline or the results'],
  [['→', '←'], 'Open or close a branch of the outline'],
  [['Enter'], 'Show the evidence'],
  [['e'], 'Expand the selected entity (or double-click it)'],
  [['Delete'], 'Hide the selected entity'],
  [['Ctrl', 'Z'], 'Undo what you did to the view'],
  [['Ctrl', 'Shift', 'Z'], 'Redo'],
  [['Esc'], 'Go back to what was selected before'],
  [['?'], 'These keys'],
];

export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal">
        <Dialog className="keys">
          <Heading slot="title" level={2}>
            Keys
          </Heading>
          <dl>
            {KEYS.map(([keys, what]) => (
              <div key={what}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <p>
            <button type="button" className="btn" onClick={onClose}>
              Close
            </button>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
