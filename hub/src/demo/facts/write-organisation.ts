import { employeesTables } from '../load/tables.ts';
import { type World } from '../world.ts';

/** Writes the org units, each after its parent. */
export function writeOrganisation(world: World): void {
  const { organisation, people } = world.company;
  for (const unit of organisation.units) {
    const head = people[unit.headSeat];
    world.rows.add(
      employeesTables.orgUnits,
      ...([world.unitId(unit), unit.code, unit.name] as const),
      ...([
        unit.parent && world.unitId(unit.parent),
        head ? world.employeeId(head) : null,
      ] as const),
    );
  }
}
