import { api } from '../api/client.js';

interface Uploaded {
  evidenceId: string;
  sha256: string;
}

/** Sends one file as evidence; the server checks its content, keeps its hash and strips what a camera wrote into it. */
export async function uploadEvidence(file: File): Promise<string> {
  const form = new FormData();
  form.append('file', file);
  return (await api.post<Uploaded>('/evidence', form)).evidenceId;
}

export const evidenceAddress = (id: string): string => `/api/evidence/${id}`;
