using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Prepare;

/// <summary>Files of drafts from before a file could serve several indicators are carried over.</summary>
public sealed class EvidenceCarryOverTests
{
    private static readonly Guid[] Dossiers = [Guid.CreateVersion7(), Guid.CreateVersion7()];
    private static readonly string A = new('a', 64);
    private static readonly string B = new('b', 64);

    [DatabaseFact]
    public async Task DraftFiles_Migrated_BecomeOneFileForEachContentWithEveryUse()
    {
        await using var service = await TestService.StartAsync();
        await service.WithAsync<NtmDbContext, bool>(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync(Before(db));
            await InsertAsync(db, Dossiers[0], "1.1", A, "a.pdf");
            await InsertAsync(db, Dossiers[0], "13.1", A, "a lần hai.pdf");
            await InsertAsync(db, Dossiers[0], "13.1", A, "a lần ba.pdf");
            await InsertAsync(db, Dossiers[0], "paper:to-trinh", B, "b.pdf");
            await InsertAsync(db, Dossiers[1], "1.1", A, "a.pdf");
            await migrator.MigrateAsync();
            return true;
        });

        var first = (await ShelfAsync(service, 0)).Files.ToList();
        first.Select(file => file.File.Hash).ShouldBe([A, B], ignoreOrder: true);
        first.Single(file => file.File.Hash == A).Slots.ShouldBe(["1.1", "13.1"]);
        first.Single(file => file.File.Hash == B).Slots.ShouldBe(["paper:to-trinh"]);
        first.ShouldAllBe(file => file.At == null && file.By == null && file.File.Size == 7);
        (await ShelfAsync(service, 1)).Files.ShouldHaveSingleItem().Slots.ShouldBe(["1.1"]);
    }

    private static string Before(NtmDbContext db)
    {
        var all = db.Database.GetMigrations().ToList();
        return all[all.FindIndex(name => name.EndsWith("_EvidenceUses", StringComparison.Ordinal)) - 1];
    }

    private static Task<int> InsertAsync(NtmDbContext db, Guid dossier, string slot, string hash, string name) => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "DraftFiles" ("Id", "Dossier", "Slot", "Hash", "FileName", "Size") VALUES ({Guid.CreateVersion7()}, {dossier}, {slot}, {hash}, {name}, {7})""");

    private static Task<Shelf> ShelfAsync(TestService service, int dossier) => service.WithAsync<IEvidenceShelf, Shelf>(
        shelf => shelf.ReadAsync(new DossierId(Dossiers[dossier]), CancellationToken.None));
}
