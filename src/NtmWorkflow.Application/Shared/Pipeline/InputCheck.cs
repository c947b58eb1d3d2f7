using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>Brings the text of a request into the form in which it is kept, and checks the shape of its input: all fields at once.</summary>
public sealed class InputCheck(IServiceProvider services)
{
    /// <summary>What is wrong with the input of a request; empty where nothing is.</summary>
    /// <param name="request">The request.</param>
    public IReadOnlyList<Refusal> Of(object request)
    {
        TextDoor.Clean(request);
        var context = new ValidationContext<object>(request);
        return
        [
            .. services.GetServices(typeof(IValidator<>).MakeGenericType(request.GetType())).Cast<IValidator>()
                .SelectMany(validator => validator.Validate(context).Errors)
                .Select(error => Refusal.Invalid(error.PropertyName, error.ErrorCode, error.ErrorMessage, error.CustomState as string)),
            .. StorableText.RefusalsFor(request),
            .. DayInReach.RefusalsFor(request),
        ];
    }
}
