using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace NtmWorkflow.Integration.Service;

/// <summary>Counts the database commands of those requests that carry its header, whatever else the process does.</summary>
internal sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Header = "X-Count";
    private const string Executing = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting";
    private readonly string _mark = Guid.NewGuid().ToString();
    private readonly HttpContextAccessor _request = new();
    private readonly List<IDisposable> _watched = [];
    private int _count;

    public CommandCount() => _watched.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public async Task<int> OfAsync(HttpClient http, string path)
    {
        Interlocked.Exchange(ref _count, 0);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(Header, _mark);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return _count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _watched.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == Executing && _request.HttpContext?.Request.Headers[Header].ToString() == _mark)
        {
            Interlocked.Increment(ref _count);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _watched.ForEach(one => one.Dispose());
}
