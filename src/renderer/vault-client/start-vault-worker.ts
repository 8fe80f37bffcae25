interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypesFactory {
  readonly createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}

const VAULT_WORKER = '/vault-worker.js';

/**
 * Starts the vault worker. The content security policy demands Trusted Types; the policy named `durumi`
 * can bless this one script and nothing else.
 */
export function startVaultWorker(): Worker {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypesFactory };
  const policy = trustedTypes?.createPolicy('durumi', { createScriptURL: () => VAULT_WORKER });
  return new Worker(policy?.createScriptURL(VAULT_WORKER) ?? VAULT_WORKER, { type: 'module', name: 'vault' });
}
