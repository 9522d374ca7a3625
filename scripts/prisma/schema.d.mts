export type Provider = "sqlite" | "postgresql";
export const ROOT: string;
export const SCHEMA: string;
export const MIGRATIONS: string;
export const PROVIDERS: readonly Provider[];
export function schemaFor(provider: Provider, text?: string): string;
