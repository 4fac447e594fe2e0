import './documents.css';
import '../components/components.css';
import { DocumentList } from './document-list.tsx';
import { DocumentReader } from './document-reader.tsx';

/** The pages `/documents` and `/documents/:id#clause`. */
export default function DocumentsPage({ id }: { readonly id: string | undefined }) {
  return id === undefined ? <DocumentList /> : <DocumentReader key={id} id={id} />;
}
