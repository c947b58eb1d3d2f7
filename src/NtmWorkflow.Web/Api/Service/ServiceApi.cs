using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MediatR;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.Service.MoveClock;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Api.Dossiers;
using NtmWorkflow.Web.Api.Law;
using NtmWorkflow.Web.Api.LocalUnits;
using NtmWorkflow.Web.Api.People;
using NtmWorkflow.Web.Api.Plans;
using NtmWorkflow.Web.Api.Public;
using NtmWorkflow.Web.Api.Reporting;
using NtmWorkflow.Web.Api.Shared;
using NtmWorkflow.Web.Http;
using NtmWorkflow.Web.Identity;

namespace NtmWorkflow.Web.Api.Service;

/// <summary>The API: <c>/api/v1</c>, described at <c>/openapi/v1.json</c>.</summary>
internal static class ServiceApi
{
    public static void AddServiceApi(this IServiceCollection services)
    {
        services.AddOpenApi("v1", options => options.AddDocumentTransformer<ApiDescription>().AddSchemaTransformer<IdSchemas>());
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => Problems.SayInVietnamese(context.ProblemDetails));
        services.AddExceptionHandler<ApiFaults>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            // Of two values for one name readers take different ones.
            options.SerializerOptions.AllowDuplicateProperties = false;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
            options.SerializerOptions.Converters.Add(new DossierIdText());
            options.SerializerOptions.TypeInfoResolver =
                (options.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(SentCommands.Describe);
        });
    }

    public static void MapServiceApi(this WebApplication app)
    {
        var description = app.MapOpenApi("/openapi/{documentName}.json");
        if (!app.Environment.IsDevelopment())
        {
            // A map of every door is for those who may go through some.
            description.RequireAuthorization();
        }

        var api = app.MapGroup("/api/v1").AddEndpointFilter(WholeLists.CheckAsync).AddEndpointFilter(RequestKeys.ReadAsync);
        api.MapTokens();
        api.MapApiTokens();
        api.MapGet("inbox", async (int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewInboxQuery(page ?? 1), cancellation)).ToHttp())
            .Does(Permission.ViewInbox).Produces<Page<InboxTask>>();
        api.MapGet("notices", async (int? page, bool? all, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewNoticesQuery(page ?? 1, all ?? false), cancellation)).ToHttp())
            .Does(Permission.ViewInbox).WithName("ViewNotices").Produces<Page<Notice>>();
        api.MapGet("clock", (TimeProvider clock, IDemonstrationClock demonstration) =>
                Results.Ok(new ClockAnswer(clock.NowInVietnam(), demonstration.IsActive)))
            .WithName("Clock").AllowAnonymous().Produces<ClockAnswer>();
        api.MapPost("clock", async (MoveClockCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body, cancellation)).ToHttp())
            .Does(Permission.MoveClock).Produces<ClockMoved>();
        api.MapSecurityEvents();
        api.MapDossiers();
        api.MapDecisions();
        api.MapPublishedDecisions();
        api.MapRegister();
        api.MapCollaboration();
        api.MapQuestions();
        api.MapDelegations();
        api.MapAccounts();
        api.MapBatches();
        api.MapProcedures();
        api.MapGoals();
        api.MapFilings();
        api.MapLocalUnits();
        api.MapFigures();
        api.MapCouncil();
        api.MapReports();
        api.MapConsolidation();
        api.MapReporting();
        api.MapCalendar();
        api.MapNoticeSettings();
        api.MapCriteriaSets();
        api.MapRevocationWatch();
    }
}

/// <summary>The service's time.</summary>
/// <param name="Now">Now, in Việt Nam.</param>
/// <param name="IsDemonstration">Whether it is a demonstration clock.</param>
internal sealed record ClockAnswer(DateTimeOffset Now, bool IsDemonstration);

/// <summary>A dossier's identity as plain text in JSON.</summary>
internal sealed class DossierIdText : JsonConverter<DossierId>
{
    public override DossierId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, DossierId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
