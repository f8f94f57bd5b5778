import 'reflect-metadata';
import { Body, Controller, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IsString, MaxLength } from 'class-validator';
import { ValidationPipe } from '@nestjs/common';
import { Column, DataSource, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

// The baseline of the `commands` benchmark: what one would write without event sourcing. One row
// and one audit row in one transaction, on the same PostgreSQL, over the same HTTP stack. Started
// as its own process: DATABASE_URL, PORT.

@Entity('bench_case')
export class CaseRecord {
  @PrimaryColumn('uuid') id: string;
  @Column('text') note: string;
  @Column('int') version: number;
}

@Entity('bench_audit')
export class AuditRecord {
  @PrimaryGeneratedColumn() id: number;
  @Column('uuid') caseId: string;
  @Column('text') actor: string;
  @Column('timestamptz') at: Date;
  @Column('jsonb') change: object;
}

class NoteBody {
  @IsString()
  @MaxLength(2_000)
  note: string;
}

const database = new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL!,
  entities: [CaseRecord, AuditRecord],
  synchronize: true,
  poolSize: 10,
});

@Controller('cases')
class CasesController {
  @Post(':id')
  async write(@Param('id') id: string, @Body() { note }: NoteBody): Promise<object> {
    return database.transaction(async (manager) => {
      await manager.upsert(CaseRecord, { id, note, version: 1 }, ['id']);
      const audit = { caseId: id, actor: 'somebody', at: new Date(), change: { note } };
      await manager.insert(AuditRecord, audit);
      return { id };
    });
  }
}

@Module({ controllers: [CasesController] })
class CrudModule {}

await database.initialize();
const app = await NestFactory.create(CrudModule, { logger: false, abortOnError: false });
app.useGlobalPipes(
  new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }),
);
await app.listen(Number(process.env.PORT), '127.0.0.1');
process.stdout.write('ready\n');
if (process.channel) process.on('disconnect', () => process.exit(0));
