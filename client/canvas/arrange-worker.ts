import { type ArrangeTask, arrange } from './arrange.ts';

self.onmessage = ({ data }: MessageEvent<{ ticket: number; task: ArrangeTask }>) => {
  self.postMessage({ ticket: data.ticket, positions: arrange(data.task) });
};
