import { ComingPage } from '../shell/coming-page.tsx';

export default function Page() {
  return <ComingPage />;
}
