import { Button } from 'antd';
import type { ServiceFault } from '../api/service-error.ts';
import { useWords } from '../language/use-words.ts';
import { componentWords } from './words.ts';

/** Says plainly why something could not be had, and offers to try again. */
export function FaultNotice({
  fault,
  onRetry,
}: {
  readonly fault: ServiceFault;
  readonly onRetry?: () => void;
}) {
  const words = useWords(componentWords);
  return (
    <div className="fault" role="alert">
      <p>{fault.message}</p>
      {fault.requestId === undefined ? null : <p className="muted">{fault.requestId}</p>}
      {onRetry === undefined ? null : <Button onClick={onRetry}>{words.retry}</Button>}
    </div>
  );
}
