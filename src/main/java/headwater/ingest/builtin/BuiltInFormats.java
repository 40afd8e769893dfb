package headwater.ingest.builtin;

import headwater.ingest.FormatReader;
import headwater.ingest.FormatRegistry;
import headwater.ingest.bun.BunLockReader;
import headwater.ingest.cargo.CargoLockReader;
import headwater.ingest.composer.ComposerLockReader;
import headwater.ingest.cyclonedx.CycloneDxJsonReader;
import headwater.ingest.cyclonedx.CycloneDxXmlReader;
import headwater.ingest.gem.GemfileLockReader;
import headwater.ingest.golang.GoModGraphReader;
import headwater.ingest.golang.GoModReader;
import headwater.ingest.gradle.GradleLockReader;
import headwater.ingest.maven.DependencyTreeReader;
import headwater.ingest.npm.NpmListReader;
import headwater.ingest.npm.PackageLockReader;
import headwater.ingest.nuget.PackagesLockReader;
import headwater.ingest.pnpm.PnpmLockReader;
import headwater.ingest.python.PipfileLockReader;
import headwater.ingest.python.PoetryLockReader;
import headwater.ingest.python.RequirementsReader;
import headwater.ingest.python.UvLockReader;
import headwater.ingest.spdx.SpdxReader;
import headwater.ingest.syft.SyftJsonReader;
import headwater.ingest.trivy.TrivyJsonReader;
import headwater.ingest.yarn.YarnBerryReader;
import headwater.ingest.yarn.YarnClassicReader;
import java.util.ArrayList;
import java.util.List;

/// Every format that Headwater reads.
public final class BuiltInFormats {
    private BuiltInFormats() {
    }

    public static FormatRegistry registry() {
        List<FormatReader> readers = new ArrayList<>(List.of(new BunLockReader(), new PackageLockReader(),
                new YarnBerryReader(), new YarnClassicReader(), new PnpmLockReader(), new CycloneDxJsonReader(),
                new CycloneDxXmlReader(),
                new CargoLockReader(), new UvLockReader(), new PoetryLockReader(),
                new PipfileLockReader(), new ComposerLockReader(), new GemfileLockReader(), new GoModReader(),
                new GoModGraphReader(), new DependencyTreeReader(), new PackagesLockReader(), new RequirementsReader(),
                new GradleLockReader(), new SyftJsonReader(), new TrivyJsonReader(),
                new NpmListReader()));
        readers.addAll(SpdxReader.all());
        return new FormatRegistry(readers);
    }
}
