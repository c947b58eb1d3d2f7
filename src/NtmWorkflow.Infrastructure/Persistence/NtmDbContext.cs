using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence.Model;
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

    internal DbSet<RecognitionRow> Recognitions => Set<RecognitionRow>();

    internal DbSet<RegisterEventRow> RegisterEvents => Set<RegisterEventRow>();

    internal DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    internal DbSet<DecisionNumberRow> DecisionNumbers => Set<DecisionNumberRow>();

    internal DbSet<SignOffDraftRow> SignOffDrafts => Set<SignOffDraftRow>();

    internal DbSet<DraftFindingRow> DraftFindings => Set<DraftFindingRow>();

    internal DbSet<EvidenceFileRow> EvidenceFiles => Set<EvidenceFileRow>();

    internal DbSet<EvidenceUseRow> EvidenceUses => Set<EvidenceUseRow>();

    internal DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    internal DbSet<NoticeRow> Notices => Set<NoticeRow>();

    internal DbSet<MessageRow> Messages => Set<MessageRow>();

    internal DbSet<MessageFileRow> MessageFiles => Set<MessageFileRow>();

    internal DbSet<MessageReadRow> MessageReads => Set<MessageReadRow>();

    internal DbSet<OfficeRow> Offices => Set<OfficeRow>();

    internal DbSet<PasskeyRow> Passkeys => Set<PasskeyRow>();

    internal DbSet<SignInRow> SignIns => Set<SignInRow>();

    internal DbSet<SecurityEventRow> SecurityEvents => Set<SecurityEventRow>();

    internal DbSet<DelegationRow> Delegations => Set<DelegationRow>();

    internal DbSet<BatchRow> Batches => Set<BatchRow>();

    internal DbSet<BatchItemRow> BatchItems => Set<BatchItemRow>();

    internal DbSet<RepeatRow> Repeats => Set<RepeatRow>();

    internal DbSet<RuleTextRow> RuleTexts => Set<RuleTextRow>();

    internal DbSet<FigureRow> FigureEntries => Set<FigureRow>();

    internal DbSet<ObligationRow> Obligations => Set<ObligationRow>();

    internal DbSet<SubmissionRow> Submissions => Set<SubmissionRow>();

    internal DbSet<SubmissionFileRow> SubmissionFiles => Set<SubmissionFileRow>();

    internal DbSet<ReminderRow> Reminders => Set<ReminderRow>();

    internal DbSet<DemandRow> Demands => Set<DemandRow>();

    internal DbSet<ExtensionRow> Extensions => Set<ExtensionRow>();

    internal DbSet<ReportRow> Reports => Set<ReportRow>();

    internal DbSet<ReportEntryRow> ReportEntries => Set<ReportEntryRow>();

    internal DbSet<ReportFieldRow> ReportFields => Set<ReportFieldRow>();
    internal DbSet<CalendarRow> CalendarEntries => Set<CalendarRow>();

    internal DbSet<PlanRulingRow> PlanRulings => Set<PlanRulingRow>();

    internal DbSet<NoticeSettingsRow> NoticeSettings => Set<NoticeSettingsRow>();

    internal DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    internal DbSet<SettingRow> Settings => Set<SettingRow>();

    internal DbSet<CommitRow> Commits => Set<CommitRow>();

    internal DbSet<SessionActRow> SessionActs => Set<SessionActRow>();

    internal DbSet<UrnRow> Urns => Set<UrnRow>();

    internal DbSet<SessionRow> Sessions => Set<SessionRow>();

    internal DbSet<AgendaRow> Agendas => Set<AgendaRow>();

    internal DbSet<OwedBallotRow> OwedBallots => Set<OwedBallotRow>();

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
        LedgerModel.Configure(builder);
        DraftModel.Configure(builder);
        SignOffDraftModel.Configure(builder);
        ReadModelTables.Configure(builder);
        RegisterModel.Configure(builder);
        ReportingModel.Configure(builder);
        DeliveryModel.Configure(builder);
        UpkeepModel.Configure(builder);
        SessionModel.Configure(builder);
        ReportModel.Configure(builder);
        CollaborationModel.Configure(builder);
        PeopleModel.Configure(builder);
        LedgerModel.Guard(builder);
        Collate(builder);
    }

    /// <summary>Text is compared by code point on every database, but for the names that people see in order.</summary>
    private void Collate(ModelBuilder builder)
    {
        string[] names = [nameof(DossierRow.UnitName), nameof(DossierRow.DistrictName)];
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if ((property.GetProviderClrType() ?? property.ClrType) == typeof(string))
            {
                property.SetCollation(names.Contains(property.Name) ? Collations.Names : Collations.Keys);
            }
        }
    }
}
