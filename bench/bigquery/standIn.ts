import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import vm from 'node:vm';
import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBInstance,
  DuckDBScalarFunction,
  VARCHAR,
} from '@duckdb/node-api';
import { Dialect, init, parse, transpile } from '@polyglot-sql/sdk';
import { parse as parseAgain } from 'sql-parser-cst';

/*
 * BigQuery's stand-in: the very script, statement by statement, through a transpiler on DuckDB. Functions in JavaScript are the very texts of
 * their library, evaluated where there is nothing but the language: no require, no console, no TextEncoder.
 */

/** How often each function was called, and how many characters it was handed at most. */
export type Calls = Record<string, { count: number; largest: number }>;

export interface StandIn {
  readonly calls: Calls;
  /** Runs a script in a session of its own, with a folder for the bucket; gives what its last query gives. */
  readonly run: (script: string, bucket?: string) => Promise<readonly Record<string, unknown>[]>;
  /** The rows of one query, a piece at a time: a million of them are more than fits beside what the query reads. */
  readonly rows: (query: string) => AsyncGenerator<Record<string, unknown>>;
  readonly close: () => void;
}

const MEMORY = '9GB';
const FUNCTION =
  /^CREATE TEMP FUNCTION (\w+)\(([^)]*)\)\s+RETURNS STRING\s+LANGUAGE js\s+OPTIONS \(library = \[([^\]]*)\]\)\s+AS r"""([\s\S]*)"""$/;
const EXTERNAL = /^CREATE OR REPLACE EXTERNAL TABLE (\S+) \(([^)]*)\)\s+OPTIONS \(.*uris = \['([^']*)'\]\)$/s;

const EXPORT = /^EXPORT DATA OPTIONS \(uri = '([^']*)', format = 'JSON', overwrite = false\) AS\s+(.*)$/s;

/** `folder` stands for the bucket, where a script is not given another. */
export async function standIn(folder: string, project: string, dataset: string): Promise<StandIn> {
  await init();
  // What does not fit into memory goes to disk.
  const spilled = mkdtempSync(join(tmpdir(), 'duckdb-'));
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    temp_directory: spilled,
    preserve_insertion_order: 'false',
  });
  const calls: Calls = {};
  const first = await instance.connect();
  await first.run(`ATTACH '${join(spilled, 'dataset.db')}' AS "${project}"`);
  await first.run(`CREATE SCHEMA "${project}"."${dataset}"`);
  let sessions = 0;
  return {
    calls,
    async run(script, bucket = folder) {
      const connection = await instance.connect();
      const session = {
        connection,
        calls,
        folder: bucket,
        suffix: `_${++sessions}`,
        contexts: new Map(),
        functions: [],
      };
      let answer: readonly Record<string, unknown>[] = [];
      try {
        for (const statement of statementsOf(script)) answer = await execute(session, statement);
      } finally {
        connection.closeSync();
      }
      return answer;
    },
    async *rows(query) {
      const connection = await instance.connect();
      try {
        const result = await connection.stream(translated(query));
        for await (const piece of result.yieldRowObjectJs()) yield* piece;
      } finally {
        connection.closeSync();
      }
    },
    close() {
      first.closeSync();
      instance.closeSync();
      rmSync(spilled, { recursive: true });
    },
  };
}

interface Session {
  readonly connection: DuckDBConnection;
  readonly calls: Calls;
  readonly folder: string;
  /** DuckDB's functions outlive a session: those of each have names of their own. */
  readonly suffix: string;
  readonly contexts: Map<string, vm.Context>;
  readonly functions: string[];
}

async function execute(session: Session, statement: string): Promise<readonly Record<string, unknown>[]> {
  const [, name, parameters = '', libraries = '', body = ''] = FUNCTION.exec(statement) ?? [];
  const [, table, columns = '', uri = ''] = EXTERNAL.exec(statement) ?? [];
  const [, to, query = ''] = EXPORT.exec(statement) ?? [];
  if (name) register(session, { name, parameters, libraries, body });
  else {
    const sql = table
      ? loadSql(table, columns, join(session.folder, basename(uri)))
      : to
        ? exportTo(session.folder, to, translated(query))
        : withOwnNames(session, translated(statement));
    const reader = await session.connection.runAndReadAll(sql);
    return reader.getRowObjectsJS();
  }
  return [];
}

function withOwnNames({ functions, suffix }: Session, sql: string): string {
  return functions.reduce(
    (text, name) => text.replace(new RegExp(`\\b${name}\\(`, 'gi'), `${name}${suffix}(`),
    sql,
  );
}

export function statementsOf(script: string): readonly string[] {
  return script
    .split(/;\n(?=\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/** What a statement is on DuckDB; each is looked at once, for most of a script is the same for every folder. */
const known = new Map<string, string>();

/** Whether a script is BigQuery's SQL, by two parsers: apart from running it, for they take longer than a small review. */
export async function assertParses(script: string): Promise<void> {
  await init();
  for (const statement of statementsOf(script)) {
    const { success, error } = parse(statement, Dialect.BigQuery);
    if (!success) throw new Error(`${error}\n${statement}`);
    parseAgain(statement, { dialect: 'bigquery' });
  }
}

function translated(statement: string): string {
  const before = known.get(statement);
  if (before) return before;
  const { success, sql, error } = transpile(statement, Dialect.BigQuery, Dialect.DuckDB);
  const [only, ...others] = sql ?? [];
  if (!success || !only || others.length > 0) throw new Error(`${error}\n${statement}`);
  known.set(statement, only);
  return only;
}

function loadSql(table: string, columns: string, path: string): string {
  const types = columns
    .split(', ')
    .map((column) => column.split(' '))
    .map(([name, type = '']) => `'${name}': '${typeOf(type)}'`);
  return `CREATE OR REPLACE TABLE ${table.replaceAll('`', '"')} AS SELECT * FROM read_json('${path}', format = 'newline_delimited', maximum_object_size = 100000000, columns = {${types.join(', ')}})`;
}

/** BigQuery leaves out what is NULL and writes whole numbers as texts; whoever reads the files takes both. */
function exportTo(folder: string, uri: string, query: string): string {
  const path = join(folder, basename(dirname(uri)), basename(uri).replace('*', '000000000000'));
  if (existsSync(path)) throw new Error(`${uri} is not empty`);
  mkdirSync(dirname(path), { recursive: true });
  return `COPY (${query}) TO '${path}' (FORMAT json)`;
}

function typeOf(type: string): string {
  const [, of] = /^ARRAY<(\w+)>$/.exec(type) ?? [];
  if (of) return `${typeOf(of)}[]`;
  return type === 'INT64' ? 'BIGINT' : 'VARCHAR';
}

/** The library, evaluated where there is nothing but the language; once for the functions that share it. */
function contextOf(folder: string, libraries: string, contexts: Map<string, vm.Context>): vm.Context {
  const there = contexts.get(libraries);
  if (there) return there;
  const context = vm.createContext(Object.create(null));
  contexts.set(libraries, context);
  for (const [, uri = ''] of libraries.matchAll(/'([^']*)'/g)) {
    const path = join(folder, basename(uri));
    scriptOf(readFileSync(path, 'utf8'), path).runInContext(context);
  }
  return context;
}

const scripts = new Map<string, vm.Script>();

/** Compiled once: core.js is one text for every folder. */
function scriptOf(text: string, path: string): vm.Script {
  const script = scripts.get(text) ?? new vm.Script(text, { filename: path });
  if (path.endsWith('core.js')) scripts.set(text, script);
  return script;
}

function register(
  { connection, calls, folder, suffix, contexts, functions }: Session,
  { name, parameters, libraries, body }: Record<'name' | 'parameters' | 'libraries' | 'body', string>,
): void {
  const context = contextOf(folder, libraries, contexts);
  const names = parameters.split(', ').map((parameter) => parameter.split(' '));
  const call = vm.runInContext(`(function (${names.map(([of]) => of).join(', ')}) {${body}})`, context);
  const called = calls[name] ?? { count: 0, largest: 0 };
  calls[name] = called;
  functions.push(name);
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name: `${name}${suffix}`,
      returnType: VARCHAR,
      parameterTypes: names.map(([, type]) => (type === 'FLOAT64' ? DOUBLE : VARCHAR)),
      mainFunction: (_, input, output) => {
        const columns = names.map((_, at) => input.getColumnVector(at));
        for (let row = 0; row < input.rowCount; row++) {
          const values = columns.map((column) => column.getItem(row));
          called.largest = Math.max(called.largest, lengthOf(values));
          output.setItem(row, call(...values));
        }
        called.count += input.rowCount;
        output.flush();
      },
    }),
  );
}

function lengthOf(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
}
