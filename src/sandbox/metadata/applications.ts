/** Applications in the sandbox: what was registered, installed, uploaded, and the commands bound to it. In memory. */

export type Registration = {
  readonly id: string;
  readonly universalIdentifier: string;
  readonly name: string;
};

export type InstalledApplication = {
  readonly id: string;
  readonly universalIdentifier: string;
  name: string;
  /** Null until a sync read it in the application's package.json. */
  version: string | null;
  /** By `folder/path`. */
  readonly files: Map<string, Buffer>;
};

export type FrontComponent = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly applicationId: string;
  readonly universalIdentifier: string;
};

export type CommandItem = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly frontComponentId: string | null;
};

export class InstalledApplications {
  /** Of the whole server: they stay when the application goes. */
  readonly registrations = new Map<string, Registration>();
  readonly applications = new Map<string, InstalledApplication>();
  readonly components = new Map<string, FrontComponent>();
  readonly commands = new Map<string, CommandItem>();

  componentsOf(applicationId: string): readonly FrontComponent[] {
    return [...this.components.values()].filter((one) => one.applicationId === applicationId);
  }
}
