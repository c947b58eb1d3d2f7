using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>The service's tables: the ledger, drafts, read models, outbox, people and keys.</summary>
public abstract class NtmDbContext(DbContextOptions options)
    : IdentityUserContext<NtmUser>(options), IDataProtectionKeyContext
{
    /// <summary>Keys that protect cookies and tokens.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal DbSet<ActRow> Acts => Set<ActRow>();

    internal DbSet<DossierRow> Dossiers => Set<DossierRow>();

    internal DbSet<TaskRow> Tasks => Set<TaskRow>();

    internal DbSet<TimerRow> Timers => Set<TimerRow>();

    internal DbSet<CriterionRow> Criteria => Set<CriterionRow>();

    internal DbSet<RegisterRow> Register => Set<RegisterRow>();

    internal DbSet<DecisionNumberRow> DecisionNumbers => Set<DecisionNumberRow>();

    internal DbSet<DraftFindingRow> DraftFindings => Set<DraftFindingRow>();

    internal DbSet<EvidenceFileRow> EvidenceFiles => Set<EvidenceFileRow>();

    internal DbSet<EvidenceUseRow> EvidenceUses => Set<EvidenceUseRow>();

    internal DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    internal DbSet<NoticeRow> Notices => Set<NoticeRow>();

    internal DbSet<RepeatRow> Repeats => Set<RepeatRow>();

    internal DbSet<RuleTextRow> RuleTexts => Set<RuleTextRow>();

    internal DbSet<FigureRow> FigureEntries => Set<FigureRow>();

    internal DbSet<SettingRow> Settings => Set<SettingRow>();

    internal DbSet<CommitRow> Commits => Set<CommitRow>();

    private protected abstract TextCollations Collations { get; }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        TextLengths.Check(ChangeTracker);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>()
            .HavePrecision(ExactDecimals.Precision, ExactDecimals.Scale)
            .HaveConversion<ExactDecimals>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMoments>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Ledger(builder);
        ReadModels(builder);
        Rest(builder);
        People(builder);
        Collate(builder);
    }

    /// <summary>Text is compared by code point on every database, but for the names that people see in order.</summary>
    private void Collate(ModelBuilder builder)
    {
        string[] names = [nameof(DossierRow.UnitName), nameof(DossierRow.DistrictName)];
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if (property.ClrType == typeof(string))
            {
                property.SetCollation(names.Contains(property.Name) ? Collations.Names : Collations.Keys);
            }
        }
    }

    private static void Ledger(ModelBuilder builder)
    {
        builder.Entity<ActRow>(act =>
        {
            act.ToTable("Acts").HasKey(row => new { row.Dossier, row.Sequence });
            act.Property(row => row.LegalSource).HasMaxLength(400);
            act.Property(row => row.PreviousHash).HasMaxLength(64);
            act.Property(row => row.Hash).HasMaxLength(64);
        });
        builder.Entity<DecisionNumberRow>(number =>
        {
            number.ToTable("DecisionNumbers").HasKey(row => new { row.Province, row.Year, row.Number });
            number.Property(row => row.Province).HasMaxLength(80);
        });
        builder.Entity<DraftFindingRow>(finding =>
        {
            finding.ToTable("DraftFindings").HasKey(row => new { row.Dossier, row.Code });
            finding.Property(row => row.Code).HasMaxLength(20);
            finding.Property(row => row.Verdict).HasMaxLength(20);
        });
        builder.Entity<EvidenceFileRow>(file =>
        {
            file.ToTable("EvidenceFiles").HasKey(row => row.Id);
            file.HasIndex(row => new { row.Dossier, row.Hash }).IsUnique();
            file.Property(row => row.Hash).HasMaxLength(64);
            file.Property(row => row.FileName).HasMaxLength(260);
            file.Property(row => row.MediaType).HasMaxLength(100);
            file.Property(row => row.By).HasMaxLength(200);
        });
        builder.Entity<EvidenceUseRow>(use =>
        {
            use.ToTable("EvidenceUses").HasKey(row => new { row.File, row.Slot });
            use.HasOne<EvidenceFileRow>().WithMany().HasForeignKey(row => row.File);
            use.Property(row => row.Slot).HasMaxLength(80);
        });
    }

    private static void ReadModels(ModelBuilder builder)
    {
        builder.Entity<DossierRow>(dossier =>
        {
            dossier.ToTable("Dossiers").HasKey(row => row.Id);
            dossier.HasIndex(row => new { row.Unit, row.Level });
            dossier.HasIndex(row => row.Place).IsUnique();
            dossier.Property(row => row.Place).HasMaxLength(260);
            dossier.Property(row => row.ProvinceYear).HasMaxLength(80);
            dossier.Property(row => row.Unit).HasMaxLength(80);
            dossier.Property(row => row.UnitName).HasMaxLength(200);
            dossier.Property(row => row.District).HasMaxLength(80);
            dossier.Property(row => row.DistrictName).HasMaxLength(200);
            dossier.Property(row => row.Level).HasMaxLength(80);
            dossier.Property(row => row.LevelName).HasMaxLength(200);
            dossier.Property(row => row.CriteriaSet).HasMaxLength(80);
            dossier.Property(row => row.Stage).HasMaxLength(40);
            dossier.Property(row => row.SearchText).HasMaxLength(400);
        });
        builder.Entity<TaskRow>(task =>
        {
            task.ToTable("Tasks").HasKey(row => new { row.Dossier, row.TaskId });
            task.HasOne<DossierRow>().WithMany().HasForeignKey(row => row.Dossier).OnDelete(DeleteBehavior.Cascade);
            task.HasIndex(row => new { row.Organisation, row.Role });
            task.Property(row => row.TaskId).HasMaxLength(200);
            task.Property(row => row.Element).HasMaxLength(100);
            task.Property(row => row.Name).HasMaxLength(200);
            task.Property(row => row.Role).HasMaxLength(40);
            task.Property(row => row.Organisation).HasMaxLength(80);
            task.Property(row => row.Member).HasMaxLength(80);
        });
        builder.Entity<TimerRow>(timer =>
        {
            timer.ToTable("Timers").HasKey(row => new { row.Dossier, row.TimerId });
            timer.HasOne<DossierRow>().WithMany().HasForeignKey(row => row.Dossier).OnDelete(DeleteBehavior.Cascade);
            timer.HasIndex(row => row.DueDay);
            timer.Property(row => row.TimerId).HasMaxLength(200);
        });
        builder.Entity<CriterionRow>(criterion =>
        {
            criterion.ToTable("Criteria").HasKey(row => new { row.Dossier, row.Level, row.Criterion });
            criterion.HasOne<DossierRow>().WithMany().HasForeignKey(row => row.Dossier).OnDelete(DeleteBehavior.Cascade);
            criterion.Property(row => row.Level).HasMaxLength(40);
        });
        builder.Entity<RegisterRow>(line =>
        {
            line.ToTable("Register").HasKey(row => row.Dossier);
            line.HasOne<DossierRow>().WithOne().HasForeignKey<RegisterRow>(row => row.Dossier).OnDelete(DeleteBehavior.Cascade);
            line.Property(row => row.UnitName).HasMaxLength(200);
            line.Property(row => row.DistrictName).HasMaxLength(200);
            line.Property(row => row.LevelName).HasMaxLength(200);
            line.Property(row => row.DecisionSymbol).HasMaxLength(80);
            line.Property(row => row.SearchText).HasMaxLength(400);
        });
    }

    private static void Rest(ModelBuilder builder)
    {
        builder.Entity<OutboxRow>(row =>
        {
            row.ToTable("Outbox").HasKey(one => one.Id);
            row.HasIndex(one => new { one.Dossier, one.Sequence, one.Ordinal }).IsUnique();
            row.HasIndex(one => one.Sent);
            row.Property(one => one.Role).HasMaxLength(40);
            row.Property(one => one.Organisation).HasMaxLength(80);
        });
        builder.Entity<NoticeRow>(row =>
        {
            row.ToTable("Notices").HasKey(one => one.Outbox);
            row.Property(one => one.Outbox).ValueGeneratedNever();
            row.HasIndex(one => new { one.Organisation, one.Role });
            row.Property(one => one.Role).HasMaxLength(40);
            row.Property(one => one.Organisation).HasMaxLength(80);
        });
        builder.Entity<RepeatRow>(row =>
        {
            row.ToTable("Repeats").HasKey(one => new { one.Person, one.Key });
            row.Property(one => one.Person).HasMaxLength(100);
            row.Property(one => one.Key).HasMaxLength(200);
            row.Property(one => one.Fingerprint).HasMaxLength(64);
        });
        builder.Entity<RuleTextRow>(row =>
        {
            row.ToTable("RuleTexts").HasKey(one => one.Hash);
            row.Property(one => one.Hash).HasMaxLength(64);
            row.Property(one => one.Path).HasMaxLength(260);
        });
        builder.Entity<FigureRow>(row =>
        {
            row.ToTable("FigureEntries").HasKey(one => one.Sequence);
            row.Property(one => one.Sequence).ValueGeneratedNever();
            row.Property(one => one.PreviousHash).HasMaxLength(64);
            row.Property(one => one.Hash).HasMaxLength(64);
        });
        builder.Entity<SettingRow>(row =>
        {
            row.ToTable("Settings").HasKey(one => one.Name);
            row.Property(one => one.Name).HasMaxLength(80);
        });
        builder.Entity<CommitRow>(row =>
        {
            row.ToTable("Commits").HasKey(one => one.Id);
            row.HasIndex(one => one.AtMicroseconds);
        });
    }

    /// <summary>Keys are kept short enough for SQL Server: 900 bytes in a primary key.</summary>
    private static void People(ModelBuilder builder)
    {
        builder.Entity<NtmUser>(user =>
        {
            user.ToTable("Users");
            user.Property(one => one.Id).HasMaxLength(64);
            user.Property(one => one.DisplayName).HasMaxLength(200);
            user.Property(one => one.Role).HasMaxLength(40);
            user.Property(one => one.Organisation).HasMaxLength(80);
            user.Property(one => one.BoardMember).HasMaxLength(80);
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("UserClaims");
        builder.Entity<IdentityUserLogin<string>>(login =>
        {
            login.ToTable("UserLogins");
            login.Property(one => one.LoginProvider).HasMaxLength(128);
            login.Property(one => one.ProviderKey).HasMaxLength(128);
        });
        builder.Entity<IdentityUserToken<string>>(token =>
        {
            token.ToTable("UserTokens");
            token.Property(one => one.LoginProvider).HasMaxLength(128);
            token.Property(one => one.Name).HasMaxLength(128);
        });
    }
}
