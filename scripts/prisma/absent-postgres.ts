import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";

/** Comparing two schemas asks a PostgreSQL server nothing but whether its schema is there and how old it is. */
const absent: SqlDriverAdapter = {
  provider: "postgres",
  adapterName: "absent-postgres",
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  async queryRaw({ sql }) {
    if (!sql.includes("server_version_num")) throw new Error(`there is no server to ask: ${sql}`);
    return {
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, "PostgreSQL 15", 150_000]],
    };
  },
  executeRaw: ({ sql }) => Promise.reject(new Error(`there is no server to tell: ${sql}`)),
  executeScript: (script) => Promise.reject(new Error(`there is no server to tell: ${script}`)),
  startTransaction: () => Promise.reject(new Error("there is no server")),
  dispose: async () => {},
};

/** A PostgreSQL that is not there: enough to write a migration on a machine without one. */
export const absentPostgres: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "absent-postgres",
  connect: async () => absent,
  connectToShadowDb: async () => absent,
};
