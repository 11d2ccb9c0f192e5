import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { BINDINGS } from './shortcuts.ts';
import './shortcuts.css';

export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal">
        <Dialog className="shortcuts">
          <Heading slot="title" level={2}>
            Keys
          </Heading>
          <dl>
            {Object.values(BINDINGS).map(({ keys, what }) => (
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
