import { Alert, Button } from 'antd';
import { useWords } from '../words/words-context.js';
import { describeError } from './describe-error.js';

/** A refusal or fault in the user's language, with what can be done about it. */
export function ProblemNotice({ error, retry, retryText }: { error: unknown; retry?: () => void; retryText?: string }) {
  const t = useWords();
  const { title, detail } = describeError(error, t);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="notice"
      title={title}
      description={detail || undefined}
      action={retry && <Button onClick={retry}>{retryText ?? t.app.tryAgain}</Button>}
    />
  );
}
