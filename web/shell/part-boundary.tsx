import { Component, type ReactNode } from 'react';
import { useWords } from '../language/use-words.ts';
import { shellWords } from './words.ts';

interface Props {
  readonly children: ReactNode;
}

/** Keeps what breaks inside it from taking the rest of the page away. */
export class PartBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const words = useWords(shellWords);
  return (
    <div className="plain-page" role="alert">
      <h2>{words.brokenTitle}</h2>
      <p>{words.brokenText}</p>
      <button type="button" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </div>
  );
}
