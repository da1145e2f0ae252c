/**
 * An object for data that inherits nothing, whatever its keys are called. Not `Object.create(null)`: V8 keeps such an
 * object as a hash table from the start, which takes several times the memory and the time.
 */
export class Data {
  [key: string]: unknown;
}

Object.setPrototypeOf(Data.prototype, null);
Reflect.deleteProperty(Data.prototype, 'constructor');
