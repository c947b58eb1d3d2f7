using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NtmWorkflow.Application.Dossiers.After.OpenReviews;
using NtmWorkflow.Application.Dossiers.After.WatchRevocation;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.Law.ViewCriteriaSets;
using NtmWorkflow.Application.People.KeepAccounts;
using NtmWorkflow.Application.People.StandIn;
using NtmWorkflow.Application.Reporting.ReportWorkbooks;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.ReceiveReport;
using NtmWorkflow.Application.Reporting.RemindDebtors;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Application;

/// <summary>Registers the application project. The only file that knows how MediatR is wired.</summary>
public static class ApplicationServices
{
    /// <summary>Adds requests, handlers, input rules and the pipeline: who may, is the input well formed, one unit of work.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.Scan(scan => scan.FromAssemblyOf<DossierDesk>()
            .AddClasses(types => types.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
            .AsImplementedInterfaces(one => Is(one, typeof(IRequestHandler<,>))).WithTransientLifetime()
            .AddClasses(types => types.AssignableTo(typeof(IValidator<>)), publicOnly: false)
            .AsImplementedInterfaces(one => Is(one, typeof(IValidator<>))).WithTransientLifetime()
            .AddClasses(types => types.Where(IsDeskOrSweep), publicOnly: false)
            .AsSelf().WithScopedLifetime());
        services.AddTransient<ServiceFactory>(provider => provider.GetService!);
        services.AddTransient<IMediator, Mediator>();
        services.AddSingleton<Telemetry>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(TelemetryBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AccessBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ProofBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(InputBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ChangeBehaviour<,>));
        services.TryAddSingleton<IProofs, NoProofs>();
        services.AddScoped<InputCheck>();
        services.AddScoped<Trial>();
        services.AddScoped<DossierOpening>();
        services.AddScoped<ReadableDrafts>();
        services.AddScoped<RevocationWatcher>();
        services.AddScoped<ReviewCarrier>();
        services.AddScoped<FormerRecognitions>();
        services.AddScoped<SetShelf>();
        services.AddScoped<DutyChanges>();
        services.AddScoped<IDueDays>(provider => provider.GetRequiredService<DutyChanges>());
        services.AddScoped<InboxScopes>();
        services.AddScoped<RungAddressees>();
        services.AddScoped<FindingsImport>();
        services.AddScoped<CopyNotices>();
        services.AddScoped<ReportObligations>();
        services.AddScoped<ReportImport>();
        services.AddScoped<ReportRuling>();
        services.AddScoped<StandInCandidates>();
        services.AddScoped<AccountScope>();
        services.AddScoped<BatchPerson>();
        services.AddScoped<BatchSender>();
        services.AddScoped<BatchRun>();
        return services;
    }

    private static bool Is(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == open;

    /// <summary>A desk opens what a journey works on; a sweep is run by the clock.</summary>
    private static bool IsDeskOrSweep(Type type) =>
        type.Name.EndsWith("Desk", StringComparison.Ordinal) || type.Name.EndsWith("Sweep", StringComparison.Ordinal);
}
