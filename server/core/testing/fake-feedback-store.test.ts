import { fakeFeedbackStore } from './fake-feedback-store.ts';
import { describeFeedbackStore } from './feedback-store-contract.ts';

describeFeedbackStore('内存', async () => fakeFeedbackStore());
