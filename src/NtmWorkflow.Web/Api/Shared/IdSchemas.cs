using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Council;

namespace NtmWorkflow.Web.Api.Shared;

/// <summary>Describes identities as the text or number they are written as, of which their own converters tell the description nothing.</summary>
internal sealed class IdSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        schema.Type = type switch
        {
            _ when type == typeof(CriterionNumber) => JsonSchemaType.Integer,
            _ when type == typeof(DossierId) || type == typeof(SessionId) || type.IsAssignableTo(typeof(ITextId)) => JsonSchemaType.String,
            _ => schema.Type,
        };
        return Task.CompletedTask;
    }
}
