using System.Net.Mime;
using System.Security.Cryptography;
using MediatR;
using Microsoft.Net.Http.Headers;
using NtmWorkflow.Application.Public.ViewRegister;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Public;

/// <summary>The public register over the API: search, one unit, and the whole of it as open data.</summary>
internal static class RegisterApi
{
    private const string Csv = "text/csv; charset=utf-8";

    public static void MapRegister(this RouteGroupBuilder api)
    {
        api.MapGet("register", async ([AsParameters] RegisterFilter filter, int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewRegisterQuery(filter, page ?? 1), cancellation)).Map(view => view.Lines).ToHttp())
            .Does(Permission.ViewRegister).Produces<Page<RegisterLine>>();
        api.MapGet("register/{province}/{unit}", async (string province, string unit, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewRegisteredUnitQuery(province, new UnitId(unit)), cancellation)).ToHttp())
            .Does(Permission.ViewRegister).WithName("ViewRegisteredUnit").Produces<RegisteredUnit>();
        api.MapGet("open-data/register.csv", ([AsParameters] RegisterFilter filter, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                SendAsync(filter, OpenData.Csv, Csv, "danh-sach.csv", http, mediator, cancellation))
            .Does(Permission.ViewRegister).WithName("RegisterAsCsv").Produces(StatusCodes.Status200OK, contentType: "text/csv");
        api.MapGet("open-data/register.json", ([AsParameters] RegisterFilter filter, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                SendAsync(filter, OpenData.Json, MediaTypeNames.Application.Json, null, http, mediator, cancellation))
            .Does(Permission.ViewRegister).WithName("RegisterAsJson").Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Json);
        api.MapGet("open-data/register.schema.json", () => Results.Json(Schema(), contentType: "application/schema+json"))
            .Does(Permission.ViewRegister).WithName("RegisterSchema").Produces(StatusCodes.Status200OK, contentType: "application/schema+json");
    }

    /// <summary>The same content has the same mark: whoever has it already is told so instead.</summary>
    private static async Task<IResult> SendAsync(
        RegisterFilter filter,
        Func<IReadOnlyList<RegisterLine>, byte[]> write,
        string type,
        string? fileName,
        HttpContext http,
        IMediator mediator,
        CancellationToken cancellation)
    {
        var found = await mediator.Send(new ExportRegisterQuery(filter), cancellation);
        return found.ToHttp(lines =>
        {
            var content = write(lines);
            http.Response.Headers.CacheControl = "public, no-cache";
            return Results.Bytes(content, type, fileName, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\""));
        });
    }

    private static Dictionary<string, object> Schema() => new(StringComparer.Ordinal)
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "Danh sách đơn vị được công nhận",
        ["type"] = "array",
        ["items"] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = "object",
            ["required"] = OpenData.Fields.Select(field => field.Name),
            ["properties"] = OpenData.Fields.ToDictionary(field => field.Name, Property, StringComparer.Ordinal),
        },
    };

    private static object Property(OpenDataField field)
    {
        var type = field.Kind == "integer" ? "integer" : "string";
        var property = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = field.MayBeEmpty ? new[] { type, "null" } : type,
            ["description"] = field.Meaning,
        };
        if (field.Kind == "date")
        {
            property["format"] = "date";
        }

        return property;
    }
}
