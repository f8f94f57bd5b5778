import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { Bundles } from '../processes/bundles.js';
import { BundleBody, MaterialsBody } from './intake.bodies.js';
import { ExtensionBody } from './review.bodies.js';
import { counter, heads } from '../desk/roles.js';

/** One-stop handling（一站式办件）: several matters at one window, each paper once. */
@ApiTags('licensing: one stop 一站式')
@Controller('bundles')
export class BundlesController {
  constructor(private readonly bundles: Bundles) {}

  @Post()
  @Act('Take several matters in at once（一站式收件）')
  @Permit(...counter)
  open(@Body() body: BundleBody, @Asking() asked: Asked): Promise<Answer> {
    return this.bundles.open(body, asked);
  }

  @Post(':id/materials')
  @Act('Bring papers once for all parts that ask for them（补充共享材料）')
  @Permit(...counter)
  addMaterials(
    @Param('id') id: string,
    @Body() data: MaterialsBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.bundles.perform(id, { type: 'AddBundleMaterials', data }, asked);
  }

  @Post(':id/extension')
  @Act('Extend the joint limit once（延长联办期限）')
  @Permit(...heads)
  extend(
    @Param('id') id: string,
    @Body() data: ExtensionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.bundles.perform(id, { type: 'ExtendBundle', data }, asked);
  }
}
