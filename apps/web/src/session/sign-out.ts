import { api, setCsrfToken } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { forgetDrafts } from '../inbox/answer/drafts.js';

/** Ends the session here and at the server; drafts name people, so they leave this machine with their writer. */
export async function signOut(): Promise<void> {
  try {
    await api.delete('/sessions/current');
  } finally {
    forgetDrafts();
    setCsrfToken(undefined);
    queryClient.clear();
  }
}
